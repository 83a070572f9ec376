{{%AUTOESCAPE context="HTML"}}
<h1>{{TITLE}}</h1>
{{#SUMMARY}}<p class="summary">{{SUMMARY}}</p>{{/SUMMARY}}
<section class="danger" aria-labelledby="danger">
<h2 id="danger">{{EMERGENCY_TITLE}}</h2>
{{EMERGENCY:none}}
</section>
<h2>What do you need?</h2>
<ul class="ways">
<li><a href="/is-this-stalking">Is this stalking?</a> <span>Tick what is true for you. Nothing is kept.</span></li>
<li><a href="/advice/what-is-stalking">What stalking is</a> <span>In short, and how to tell.</span></li>
<li><a href="/advice/what-to-do">What to do</a> <span>First steps, one at a time.</span></li>
<li><a href="/agencies">Who can help</a> <span>Helplines, charities and the police.</span></li>
<li><a href="/advice/the-law">The law</a> <span>Stalking is a crime: what the law says.</span></li>
<li><a href="/advice/safe-online">Staying safe online</a> <span>Phones, accounts and trackers.</span></li>
<li><a href="/record">Notes</a> <span>Write down what happens, and see the pattern.</span></li>
<li><a href="/plan">My plan</a> <span>First safe steps, to tick and print.</span></li>
</ul>
{{BODY:none}}
<h2>Search this site</h2>
<form class="search" method="post" action="/search" autocomplete="off" role="search">
<label for="home-q">Words to look for</label>
<input id="home-q" name="q" type="search" maxlength="200" autocomplete="off" autocapitalize="none" spellcheck="false" autocorrect="off" required>
<button type="submit">Search</button>
</form>
{{>BASIS}}
