/* noon.h - the moment of every test and every measurement that asks for no other. */
#ifndef NOON_H
#define NOON_H

#define NOON 1795435200 /* Monday 2026-11-23, 12:00 in London */

#endif
