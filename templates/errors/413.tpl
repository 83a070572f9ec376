{{%AUTOESCAPE context="HTML"}}
<h1>That was too long</h1>
<p>You sent more than we can take. Send fewer words.</p>
<ul>
<li><a href="/">Start page</a></li>
<li><a href="/agencies">Who can help</a></li>
<li><a href="/advice">Advice</a></li>
</ul>
