// profile.mjs - what a browser has left on the disk: every file of its profile, read as text, as UTF-16 and unpacked.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/* Firefox packs its session: the magic bytes, the length, then one block of LZ4. */
const MOZILLA = Buffer.from('mozLz40\0');
function unpackBlock(packed, length) {
	const out = Buffer.alloc(length);
	let at = 0, to = 0;
	const more = (count) => {
		if (count !== 15) return count;
		let byte;
		do count += byte = packed[at++]; while (byte === 255);
		return count;
	};
	while (at < packed.length) {
		const token = packed[at++], literals = more(token >> 4);
		packed.copy(out, to, at, at += literals);
		to += literals;
		if (at >= packed.length) break;
		const back = packed.readUInt16LE(at);
		at += 2;
		for (let left = more(token & 15) + 4; left > 0; left--, to++) out[to] = out[to - back];
	}
	return out;
}
function unpack(bytes) {
	if (bytes.subarray(0, 8).equals(MOZILLA)) return unpackBlock(bytes.subarray(12), bytes.readUInt32LE(8));
	if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
	return bytes;
}

function files(folder) {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return files(path);
		return entry.isFile() && statSync(path).size > 0 ? [path] : [];
	});
}

/** [file, word] for each of these words that stands in a file of the folder, or in its name. */
export function hunt(folder, words) {
	const forms = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), Buffer.from(encodeURIComponent(word))]);
	return files(folder).flatMap((path) => {
		let bytes = readFileSync(path);
		try {
			bytes = Buffer.concat([bytes, unpack(bytes)]);
		} catch { /* half written: what is readable was read */ }
		const found = words.filter((word, i) => path.slice(folder.length).includes(word) || forms.slice(i * 3, i * 3 + 3).some((form) => bytes.includes(form)));
		return found.map((word) => [path.slice(folder.length), word]);
	});
}
