{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANGUAGE}}" data-blank="1" data-neutral="{{NEUTRAL}}" data-bounce="{{BOUNCE}}">
<head>
<meta charset="utf-8">
<title>Weather</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<noscript><meta http-equiv="refresh" content="0; url={{NEUTRAL}}"></noscript>
<link rel="icon" href="data:,">
<style>{{STYLE:none}}</style>
<script>{{SCRIPT:none}}</script>
</head>
<body>
</body>
</html>
