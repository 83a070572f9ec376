/* places.h - where the programs find their files and leave a release, unless an option says
 * otherwise. */
#ifndef SHARED_PLACES_H
#define SHARED_PLACES_H

#define PLACE_SIZE 4096

/*
 * A program that lies in PREFIX/bin beside a folder PREFIX/share/quietway was installed, and takes
 * what was installed with it. Only its own place counts, so a tree may be moved as a whole. Any
 * other program was built in a checkout, and is started in the project's folder.
 *
 *               installed                           in a checkout
 *   templates   PREFIX/share/quietway/templates     templates
 *   statics     PREFIX/share/quietway/static        static
 *   schema      PREFIX/share/quietway/schema.sql    data/schema.sql
 *   content     PREFIX/share/quietway/content       data/content
 *   release     PREFIX/var/lib/quietway/advice.db   build/advice.db
 *   sample      PREFIX/var/lib/quietway/sample.db   build/sample.db
 *
 * The build names bin, share and var (CMAKE_INSTALL_BINDIR, …_DATADIR, …_LOCALSTATEDIR); a whole
 * path stands for itself, without PREFIX.
 */
struct places {
	char templates[PLACE_SIZE], statics[PLACE_SIZE]; /* folders */
	char schema[PLACE_SIZE];
	char content[PLACE_SIZE]; /* a folder */
	char release[PLACE_SIZE], sample[PLACE_SIZE];
};

/* The places of this program. */
void places_find(struct places *out);

/* The places of the program with this whole path. */
void places_of(const char *program, struct places *out);

#endif
