{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANGUAGE}}" data-neutral="{{NEUTRAL}}" data-bounce="{{BOUNCE}}">
<head>
<meta charset="utf-8">
<title>{{SITE_NAME}} – {{TITLE}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style>{{STYLE:none}}</style>
{{#COLOURS}}<style>{{COLOURS:none}}</style>{{/COLOURS}}
<script>{{SCRIPT:none}}</script>
</head>
<body>
<nav class="leave" aria-label="Leave"><a id="exit" href="/exit" rel="noreferrer nofollow" data-neutral="{{NEUTRAL}}" data-bounce="{{BOUNCE}}">Leave this page</a></nav>
<p id="announce" class="unseen" role="status" data-page="New page" data-two="Press Shift two more times to leave" data-one="Press Shift once more to leave"></p>
<header>
<a class="skip" href="#main">Skip to the page</a>
<p class="exit-note"><span class="keys">Or press Shift three times.</span> Your browser may keep this address: <a href="/advice/using-this-site-safely">what leaving cannot do</a></p>
<div class="top">
<a class="site" href="/">{{SITE_NAME}}</a>
<nav aria-label="This website">
<a href="/advice">Advice</a>
<a href="/behaviours">Behaviours</a>
<a href="/search">Search</a>
</nav>
</div>
</header>
<aside class="strip" aria-label="Help now">
{{URGENT:none}}
</aside>
<main id="main" tabindex="-1">
{{#CRUMBS}}
<nav class="crumbs" aria-label="You are here"><a href="/">Start page</a>{{!
}}{{#UNDER_ADVICE}} <span aria-hidden="true">›</span> <a href="/advice">Advice</a>{{/UNDER_ADVICE}}{{!
}}{{#UNDER_BEHAVIOURS}} <span aria-hidden="true">›</span> <a href="/behaviours">Behaviours</a>{{/UNDER_BEHAVIOURS}}{{!
}}{{#UNDER_AGENCIES}} <span aria-hidden="true">›</span> <a href="/agencies">Who can help</a>{{/UNDER_AGENCIES}}</nav>
{{/CRUMBS}}
{{>PAGE}}
</main>
<footer>
{{HELPLINE:none}}
<p class="foot"><a href="/agencies">Who can help</a>
<a href="/is-this-stalking">Is this stalking?</a>
<a href="/record">Notes</a>
<a href="/plan">My plan</a>
<a href="/advice/using-this-site-safely">Using this site safely</a>
<a href="/privacy">What this site keeps about you</a>
<a href="/evidence">How we check what we say</a>
<a href="/open-data">Open data</a></p>
{{#CONTACT_US}}
<p>Is something wrong on this page? Tell the people who run this site: <a href="mailto:{{CONTACT_US}}">{{CONTACT_US}}</a></p>
{{/CONTACT_US}}
{{#CONTACT_NONE}}
<p>Is something wrong on this page? The people who run this site have not yet said how to reach them. Go by what the service itself tells you.</p>
{{/CONTACT_NONE}}
<p>This site gives advice. It is not legal advice, and it cannot make you safe on its own.</p>
</footer>
</body>
</html>
