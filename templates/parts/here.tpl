{{%AUTOESCAPE context="HTML"}}
<nav class="here" aria-label="On this page">
<details>
<summary>On this page</summary>
<ul>
{{#PLACE}}
<li><a href="#{{ANCHOR}}">{{HEADING}}</a></li>
{{/PLACE}}
</ul>
</details>
</nav>
