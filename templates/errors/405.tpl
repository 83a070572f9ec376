{{%AUTOESCAPE context="HTML"}}
<h1>That does not work here</h1>
<p>This address cannot be used in that way. Try one of these:</p>
<ul>
<li><a href="/">Start page</a></li>
<li><a href="/agencies">Who can help</a></li>
<li><a href="/advice">Advice</a></li>
</ul>
