{{%AUTOESCAPE context="HTML"}}
{{#BAD_REQUEST}}
<h1>We could not read that request</h1>
<p>Something in the address or the form was broken on the way. Go back and try again.</p>
{{/BAD_REQUEST}}
{{#FORBIDDEN}}
<h1>This page is not open</h1>
<p>There is nothing to see at this address. Try one of these:</p>
{{/FORBIDDEN}}
{{#NOT_FOUND}}
<h1>We could not find that page</h1>
<p>The address may be old or mistyped. Try one of these, or <a href="/search">search</a>.</p>
{{/NOT_FOUND}}
{{#WRONG_METHOD}}
<h1>That does not work here</h1>
<p>This address cannot be used in that way. Try one of these:</p>
{{/WRONG_METHOD}}
{{#BODY_TOO_LONG}}
<h1>That was too long</h1>
<p>You sent more than we can take. Send fewer words.</p>
{{/BODY_TOO_LONG}}
{{#URI_TOO_LONG}}
<h1>That address is too long</h1>
<p>Type a shorter address, or try one of these:</p>
{{/URI_TOO_LONG}}
{{#BROKEN}}
<h1>Something broke on our side</h1>
<p>It is not your fault. Try again in a minute. The numbers on this page work without this site.</p>
{{/BROKEN}}
{{#BAD_GATEWAY}}
<h1>The site does not answer just now</h1>
<p>It is not your fault. Try again in a minute. The numbers on this page work without this site.</p>
{{/BAD_GATEWAY}}
{{#UNAVAILABLE}}
<h1>The site is very busy or is being mended</h1>
<p>Try again in a minute. The numbers on this page work without this site.</p>
{{/UNAVAILABLE}}
{{#TIMEOUT}}
<h1>The site took too long to answer</h1>
<p>Try again in a minute. The numbers on this page work without this site.</p>
{{/TIMEOUT}}
<ul>
<li><a href="/">Start page</a></li>
<li><a href="/agencies">Who can help</a></li>
<li><a href="/advice">Advice</a></li>
</ul>
