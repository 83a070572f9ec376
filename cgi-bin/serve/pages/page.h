/* page.h - what a page is: an address, a template, and how to fill the one from the other. */
#ifndef SERVE_PAGES_PAGE_H
#define SERVE_PAGES_PAGE_H

#include "serve/http/request.h"
#include "serve/http/response.h"
#include "serve/http/status.h"
#include "serve/store/store.h"
#include "serve/view/view.h"

/* What a page gives back beside its view. */
struct reply {
	struct view *view;
	char        *location; /* of STATUS_SEE_OTHER: allocated; the site frees it */
	enum cookie  cookie;
	/* Of open data, which has no template: */
	char        *body; /* the answer itself: allocated; the site takes it */
	size_t       length;
	char        *next; /* the address of the next part, or NULL: allocated; the site takes it */
	/* what is wrong with the request, and what to do: a constant without quotation marks */
	const char  *problem;
	time_t until; /* the page is true until then; 0: as long as its release. See page_until() */
	/* the view is what to show whatever the status, instead of the page for that error */
	bool   answered;
};

/*
 * Says that something on the page changes at this moment (0: never): of all that was said, the
 * earliest counts.
 */
static inline void page_until(struct reply *reply, time_t change)
{
	if (change && (!reply->until || change < reply->until))
		reply->until = change;
}

/*
 * A page reads the request and the store and fills the view, in that order. It never writes output:
 * the status it returns is decided before the first byte is sent.
 */
struct page {
	unsigned    methods;   /* METHOD_GET, METHOD_POST or both; HEAD goes with GET */
	const char *path;      /* "/advice/:slug"; ":slug" is the request's param */
	const char *template;  /* file under templates/ */
	const char    *layout; /* the template around it, or NULL */
	enum view_mark under; /* which page the layout's crumbs show above it; 0: only the start page */
	const char    *type;  /* Content-Type */
	bool           after_exit; /* answered also while the visitor has left: see guard.c */
	bool open_data; /* open data: made by the page itself, for machines of other sites too */
	enum status (*build)(const struct request *, struct store *, struct reply *);
};

#define TYPE_HTML "text/html; charset=utf-8"
#define TYPE_TEXT "text/plain; charset=utf-8"
#define TYPE_XML  "application/xml; charset=utf-8"

#define TYPE_CSV  "text/csv; charset=utf-8; header=present" /* RFC 4180, RFC 7111 */
#define TYPE_JSON "application/json"

#define LAYOUT "layout.tpl"

#endif
