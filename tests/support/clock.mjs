// clock.mjs - the clock of a program that a test starts: one that stands still, or the machine's own.

/** The environment of a program whose clock stands still at a moment in London, such as "2026-11-23 12:00"; what waits goes on. */
export function standingClock(moment) {
	return {
		...process.env, LD_PRELOAD: '/usr/$LIB/faketime/libfaketime.so.1', FAKETIME: `${moment}:00`, TZ: 'GMT0BST,M3.5.0/1,M10.5.0/2',
		FAKETIME_DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1', FAKETIME_SHARED: undefined,
	};
}

/**
 * The environment of a program that keeps the machine's own clock under `script/test --at` too: browsers, and what makes certificates for
 * them. Under libfaketime Chromium spins until its pages time out; and no script of the site asks what time it is (lints/clock).
 */
export function machinesClock() {
	const { LD_PRELOAD, FAKETIME, FAKETIME_SHARED, ...others } = process.env;
	return others;
}
