{{%AUTOESCAPE context="HTML"}}
<article class="tool">
<div class="printed">
{{#DANGER}}
<section class="danger" data-answer="in-danger"{{#WAITING}} hidden{{/WAITING}}>
<h2 tabindex="-1" aria-describedby="danger">{{NAME}}</h2>
<div id="danger">
{{BODY:none}}
</div>
{{EMERGENCY:none}}
</section>
{{/DANGER}}
<h1>{{TITLE}}</h1>
{{#QUESTIONS}}
<form id="questions" method="post" action="/is-this-stalking" autocomplete="off">
<p class="summary">{{SUMMARY}}</p>
{{BODY:none}}
{{>TICKS}}
{{>BEHAVIOURS}}
<details>
<summary>More that they may do</summary>
{{>MORE}}
</details>
{{>SIGNS}}
<button type="submit">See what it may be</button>
</form>
{{/QUESTIONS}}
<section id="answer"{{#WAITING}} hidden{{/WAITING}}>
{{>ANSWERS}}
{{>HELPER}}
<p id="again" class="screen" data-change="Change my answers"><a href="/is-this-stalking">Start again</a></p>
</section>
</div>
</article>
{{>BASIS}}
<script>{{SCRIPT_CHECK:none}}</script>
