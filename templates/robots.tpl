{{%AUTOESCAPE context="HTML"}}
User-agent: *
Disallow: /exit
Disallow: /b
Disallow: /return
Disallow: /agencies?
Sitemap: {{ADDRESS:none}}/sitemap.xml
{{#LATER}}
Sitemap: {{ADDRESS:none}}/sitemap.xml?from={{FROM}}
{{/LATER}}
