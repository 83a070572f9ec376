/* view_ctemplate.cc - view.h told to Google's ctemplate; the only C++ in the project. */
#include "serve/view/view.h"

#include <ctemplate/template.h>
#include <ctemplate/template_emitter.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <new>

using ctemplate::StaticTemplateString;
using ctemplate::STRIP_BLANK_LINES;
using ctemplate::TemplateDictionary;

/* The names, hashed once by STS_INIT; the order is that of enum view_mark. */
#define NAME(mark)               static const StaticTemplateString NAME_##mark = STS_INIT(NAME_##mark, #mark);
#define NAME_OF_KIND(token, ...) NAME(BY_##token)
VIEW_MARKS(NAME)
CONTACT_KIND_LIST(NAME_OF_KIND)
#undef NAME_OF_KIND
#undef NAME

#define POINTER(mark)               &NAME_##mark,
#define POINTER_OF_KIND(token, ...) POINTER(BY_##token)
static const StaticTemplateString *const names[] = {
	VIEW_MARKS(POINTER) CONTACT_KIND_LIST(POINTER_OF_KIND)};
#undef POINTER_OF_KIND
#undef POINTER

struct page;

/* A page's view, or a row of it: the dictionary that its values go to. */
struct view {
	TemplateDictionary *dictionary;
	page               *top;
};

/* What a page's view owns. */
struct page : view {
	TemplateDictionary *root;   /* of the layout, or the page's own */
	const char         *layout; /* its file, or NULL */
	bool                failed; /* something given was lost, so the page must not go out */
	std::deque<view>    rows;   /* every row and part, so that they are freed with it */
};

/* ctemplate may throw; C must never see it. Runs the work and says whether it was done. */
template <typename Work> static bool guarded(const char *doing, Work work)
{
	try {
		return work();
	} catch (const std::exception &problem) {
		std::fprintf(stderr, "view: %s: %s\n", doing, problem.what());
	} catch (...) {
		std::fprintf(stderr, "view: %s: unknown failure\n", doing);
	}
	return false;
}

/*
 * The same for something given to a view: what is lost is not left out in silence, it makes the
 * rendering fail.
 */
template <typename Work> static void fill(view *v, const char *doing, Work work)
{
	if (v && !guarded(doing, work))
		v->top->failed = true;
}

bool view_setup(const char *directory, const char *const *templates)
{
	return guarded("loading templates", [&] {
		if (!ctemplate::Template::SetTemplateRootDirectory(directory))
			return false;
		for (; *templates; templates++)
			if (!ctemplate::LoadTemplate(*templates, STRIP_BLANK_LINES)) {
				std::fprintf(stderr,
					"view: %s/%s cannot be used: is it there, and is each {{#…}} closed?\n",
					directory, *templates);
				return false;
			}
		return true;
	});
}

void view_cleanup(void)
{
	ctemplate::mutable_default_template_cache()->ClearCache();
}

bool view_everywhere(enum view_mark mark, const char *text)
{
	return guarded("setting a value of the site", [&] {
		TemplateDictionary::SetGlobalValue(*names[mark], text);
		return true;
	});
}

view *view_new(const char *layout)
{
	page *top = nullptr;

	guarded("beginning a page", [&] {
		top             = new page {};
		top->top        = top;
		top->layout     = layout;
		top->root       = new TemplateDictionary("page");
		top->dictionary = layout ? top->root->AddIncludeDictionary(NAME_PAGE) : top->root;
		return true;
	});
	return top;
}

void view_free(view *v)
{
	if (!v)
		return;
	delete v->top->root;
	delete v->top;
}

void view_title(view *v, const char *text)
{
	fill(v, "title", [&] { return v->top->root->SetTemplateGlobalValue(NAME_TITLE, text), true; });
}

void view_text(view *v, enum view_mark mark, const char *text)
{
	fill(v, "text", [&] { return v->dictionary->SetValue(*names[mark], text), true; });
}

void view_number(view *v, enum view_mark mark, int64_t number)
{
	fill(v, "number",
		[&] { return v->dictionary->SetIntValue(*names[mark], static_cast<long>(number)), true; });
}

void view_show(view *v, enum view_mark mark)
{
	fill(v, "section", [&] { return v->dictionary->ShowSection(*names[mark]), true; });
}

void view_show_around(view *v, enum view_mark mark)
{
	fill(v, "section of the layout", [&] { return v->top->root->ShowSection(*names[mark]), true; });
}

/*
 * A section that only shows a value of its own view needs no dictionary of its own, which would
 * cost more than the rest.
 */
void view_text_or_hide(view *v, enum view_mark mark, const char *text)
{
	if (!*text)
		return;
	view_text(v, mark, text);
	view_show(v, mark);
}

/* Makes room for one more view below this one. */
static view *add_view(view *parent, TemplateDictionary *dictionary)
{
	parent->top->rows.push_back({dictionary, parent->top});
	return &parent->top->rows.back();
}

view *view_row(view *parent, enum view_mark mark)
{
	view *row = nullptr;

	fill(parent, "row", [&] {
		row = add_view(parent, parent->dictionary->AddSectionDictionary(*names[mark]));
		return true;
	});
	return row;
}

view *view_part(view *parent, enum view_mark mark, const char *template_name)
{
	view *part = nullptr;

	fill(parent, "part", [&] {
		part = add_view(parent, parent->dictionary->AddIncludeDictionary(*names[mark]));
		part->dictionary->SetFilename(template_name);
		return true;
	});
	return part;
}

/* Emits into memory that C can free. */
class CBuffer : public ctemplate::ExpandEmitter {
public:
	~CBuffer() override { std::free(bytes_); }
	void Emit(char c) override { Emit(&c, 1); }
	void Emit(const std::string &s) override { Emit(s.data(), s.size()); }
	void Emit(const char *s) override { Emit(s, std::strlen(s)); }
	void Emit(const char *s, size_t length) override
	{
		if (length_ + length + 1 > size_)
			grow(length);
		std::memcpy(bytes_ + length_, s, length);
		length_ += length;
	}
	char *release(size_t *length)
	{
		char *bytes;

		Emit('\0');
		bytes   = bytes_;
		*length = length_ - 1;
		bytes_  = nullptr;
		return bytes;
	}

private:
	void grow(size_t length)
	{
		size_t size  = (length_ + length + 1) * 2 + 16384;
		void  *bytes = std::realloc(bytes_, size);

		if (!bytes)
			throw std::bad_alloc();
		bytes_ = static_cast<char *>(bytes);
		size_  = size;
	}

	char  *bytes_  = nullptr;
	size_t length_ = 0;
	size_t size_   = 0;
};

char *view_render(view *v, const char *template_name, size_t *length)
{
	char *html = nullptr;
	page *top  = v ? v->top : nullptr;

	if (!top || top->failed)
		return nullptr;
	guarded(template_name, [&] {
		CBuffer     out;
		const char *outer = top->layout ? top->layout : template_name;

		if (top->layout)
			top->dictionary->SetFilename(template_name);
		if (!ctemplate::ExpandTemplate(outer, STRIP_BLANK_LINES, top->root, &out)) {
			std::fprintf(stderr, "view: %s could not be expanded\n", template_name);
			return false;
		}
		html = out.release(length);
		return true;
	});
	return html;
}
