{{%AUTOESCAPE context="HTML"}}
<h1>We could not find that page</h1>
<p>The address may be old or mistyped. Try one of these, or <a href="/search">search</a>.</p>
<ul>
<li><a href="/">Start page</a></li>
<li><a href="/agencies">Who can help</a></li>
<li><a href="/advice">Advice</a></li>
</ul>
