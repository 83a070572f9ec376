{{%AUTOESCAPE context="XML"}}
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{{#SOME}}
<url><loc>{{ADDRESS}}/</loc></url>
<url><loc>{{ADDRESS}}/advice</loc></url>
<url><loc>{{ADDRESS}}/behaviours</loc></url>
<url><loc>{{ADDRESS}}/agencies</loc></url>
<url><loc>{{ADDRESS}}/agencies/numbers</loc></url>
<url><loc>{{ADDRESS}}/search</loc></url>
<url><loc>{{ADDRESS}}/privacy</loc></url>
<url><loc>{{ADDRESS}}/evidence</loc></url>
<url><loc>{{ADDRESS}}/open-data</loc></url>
{{/SOME}}
{{#ITEM}}
<url><loc>{{ADDRESS}}{{PATH}}</loc></url>
{{/ITEM}}
</urlset>
