{{%AUTOESCAPE context="HTML"}}
<h1>The site does not answer just now</h1>
<p>It is not your fault. Try again in a minute. The numbers on this page work without this site.</p>
<ul>
<li><a href="/">Start page</a></li>
<li><a href="/agencies">Who can help</a></li>
<li><a href="/advice">Advice</a></li>
</ul>
