{{%AUTOESCAPE context="HTML"}}
<h2><a href="{{PATH}}">{{NAME}}</a></h2>
{{>CONTACTS}}
<p><a href="/agencies?need=stalking">Everybody who helps with stalking</a></p>
