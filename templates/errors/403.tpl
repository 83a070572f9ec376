{{%AUTOESCAPE context="HTML"}}
<h1>This page is not open</h1>
<p>There is nothing to see at this address. Try one of these:</p>
<ul>
<li><a href="/">Start page</a></li>
<li><a href="/agencies">Who can help</a></li>
<li><a href="/advice">Advice</a></li>
</ul>
