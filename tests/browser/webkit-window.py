#!/usr/bin/python3
"""webkit-window.py - a small WebKitGTK browser for the tests: windows, keys and a profile; told what to do in lines of JSON."""
import json
import sys

import gi
gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gdk, Gio, GLib, Gtk, WebKit2  # noqa: E402

FOLDER, AUTHORITY, HOSTS, JAVASCRIPT = sys.argv[1], sys.argv[2], sys.argv[3].split(','), sys.argv[4] == 'true'
WIDTH, HEIGHT = int(sys.argv[5]), int(sys.argv[6])
manager = WebKit2.WebsiteDataManager(base_data_directory=FOLDER + '/data', base_cache_directory=FOLDER + '/cache')
context = WebKit2.WebContext(website_data_manager=manager)
context.get_cookie_manager().set_persistent_storage(FOLDER + '/cookies.sqlite', WebKit2.CookiePersistentStorage.SQLITE)
context.set_favicon_database_directory(FOLDER + '/icons')
certificate = Gio.TlsCertificate.new_from_file(AUTHORITY)
for host in HOSTS:
    context.allow_tls_certificate_for_host(certificate, host)
views = []


def tell(**message):
    print(json.dumps(message), flush=True)


def on_key(window, event, view):
    alt = event.state & Gdk.ModifierType.MOD1_MASK
    if alt and event.keyval == Gdk.KEY_Left:
        view.go_back()
    elif alt and event.keyval == Gdk.KEY_Right:
        view.go_forward()
    elif event.keyval == Gdk.KEY_F5:
        view.reload()
    else:
        if event.keyval == Gdk.KEY_Escape:
            GLib.idle_add(view.stop_loading)  # as browsers do: the page hears the key first
        return False
    return True


def on_policy(view, decision, kind):
    if kind != WebKit2.PolicyDecisionType.NAVIGATION_ACTION:
        return False
    action = decision.get_navigation_action()
    if not action.get_modifiers() & Gdk.ModifierType.CONTROL_MASK:
        return False
    decision.ignore()
    open_window().load_uri(action.get_request().get_uri())
    return True


def open_window(related=None):
    view = WebKit2.WebView(related_view=related) if related else WebKit2.WebView(web_context=context)
    settings = view.get_settings()
    settings.set_enable_javascript(JAVASCRIPT)
    settings.set_enable_page_cache(True)
    settings.set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
    window = Gtk.Window(title='webkit-window')
    window.set_default_size(WIDTH, HEIGHT)
    window.add(view)
    window.connect('key-press-event', on_key, view)
    view.connect('decide-policy', on_policy)
    view.connect('create', lambda old, action: open_window(old))
    window.show_all()
    window.move(0, 0)
    view.grab_focus()
    views.append(view)
    return view


def entries(view):
    found = view.get_back_forward_list()
    back = list(reversed(found.get_back_list()))
    items = back + [item for item in [found.get_current_item()] if item] + found.get_forward_list()
    return {'at': len(back), 'list': [{'url': item.get_uri(), 'title': item.get_title() or ''} for item in items]}


def run(view, script, number):
    def done(source, result):
        try:
            value = source.evaluate_javascript_finish(result)
            tell(id=number, result=json.loads(value.to_json(0) or 'null'))
        except (GLib.Error, ValueError, TypeError) as error:
            tell(id=number, error=str(error))
    view.evaluate_javascript(script, -1, None, None, None, done)


def source_of(view, number):
    def done(resource, result):
        try:
            tell(id=number, result=bytes(resource.get_data_finish(result)).decode('utf-8', 'replace'))
        except GLib.Error as error:
            tell(id=number, error=str(error))
    resource = view.get_main_resource()
    if resource:
        resource.get_data(None, done)
    else:
        tell(id=number, result='')


def cookies(view, number, address):
    def done(jar, result):
        tell(id=number, result=[{'name': c.get_name(), 'value': c.get_value(), 'domain': c.get_domain()}
                                for c in jar.get_cookies_finish(result)])
    context.get_cookie_manager().get_cookies(address, None, done)


def clear(number):
    def done(data, result):
        data.clear_finish(result)
        tell(id=number, result=None)
    manager.clear(WebKit2.WebsiteDataTypes.COOKIES, 0, None, done)


def obey(message):
    number, command, value = message['id'], message['do'], message.get('value')
    view = views[message['view']]
    if command == 'run':
        return run(view, value, number)
    if command == 'source':
        return source_of(view, number)
    if command == 'clear':
        return clear(number)
    if command == 'cookies':
        return cookies(view, number, value)
    result = None
    if command == 'load':
        view.load_uri(value)
    elif command == 'entries':
        result = entries(view)
    elif command == 'window':
        open_window()
        result = len(views) - 1
    elif command == 'close':
        view.get_toplevel().destroy()
    elif command == 'count':
        result = len(views)
    elif command == 'show':
        view.get_toplevel().present()
        view.grab_focus()
    elif command == 'zoom':
        view.set_zoom_level(value)
    elif command == 'quit':
        Gtk.main_quit()
    tell(id=number, result=result)
    return None


def on_line(channel, condition):
    line = sys.stdin.readline()
    if not line:
        Gtk.main_quit()
        return False
    obey(json.loads(line))
    return True


open_window()
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, on_line)
tell(ready=True, version='%d.%d.%d' % (WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()))
Gtk.main()
