{{%AUTOESCAPE context="HTML"}}
<h1>That address is too long</h1>
<p>Type a shorter address, or try one of these:</p>
<ul>
<li><a href="/">Start page</a></li>
<li><a href="/agencies">Who can help</a></li>
<li><a href="/advice">Advice</a></li>
</ul>
