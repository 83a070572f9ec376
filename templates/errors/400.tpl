{{%AUTOESCAPE context="HTML"}}
<h1>We could not read that request</h1>
<p>Something in the address or the form was broken on the way. Go back and try again.</p>
<ul>
<li><a href="/">Start page</a></li>
<li><a href="/agencies">Who can help</a></li>
<li><a href="/advice">Advice</a></li>
</ul>
