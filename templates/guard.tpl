{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANGUAGE}}" data-guard="1" data-neutral="{{NEUTRAL}}" data-bounce="{{BOUNCE}}">
<head>
<meta charset="utf-8">
<title>Weather</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style>{{STYLE:none}}</style>
{{#COLOURS}}<style>{{COLOURS:none}}</style>{{/COLOURS}}
<script>{{SCRIPT:none}}</script>
</head>
<body>
<main>
<h1 class="unseen">Page</h1>
<form method="post" action="/return" data-full="1">
<input type="hidden" name="to" value="{{TO}}">
<button type="submit">Continue</button>
</form>
</main>
</body>
</html>
