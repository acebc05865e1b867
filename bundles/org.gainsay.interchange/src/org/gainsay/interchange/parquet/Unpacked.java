// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

import org.gainsay.text.BoundedFile;

/** Unpacks the pages of a table: none, Snappy and gzip; what others write by themselves is Snappy. Several columns may lead to one page, so that a small file may be a very large table. */
final class Unpacked {

	/** As Parquet numbers what is not packed. */
	static final int NONE = 0;

	/** How large a page may be: 256 MiB. */
	private static final int MOST = 1 << 28;
	/** How large all of them may be together: 1 GiB, as a table that is not packed. */
	private static final long MOST_OF_ALL = 1L << 30;
	private static final String[] CODECS = { "none", "snappy", "gzip", "lzo", "brotli", "lz4", "zstd", "lz4" };

	private long all;

	/**
	 * Counts bytes that were looked at besides.
	 *
	 * @throws IOException if all are too many
	 */
	void looked(long bytes) throws IOException {
		all += bytes;
		if (all > MOST_OF_ALL) {
			throw new IOException("Unpacked it has more than " + BoundedFile.mebibytes(MOST_OF_ALL) + ", which is more than is read; write a table with fewer rows, or leave what is in no column of ours.");
		}
	}

	/**
	 * @param codec as Parquet numbers them
	 * @param size  of what is in it
	 * @throws IOException              if it is packed in another way, or all are too many bytes
	 * @throws IllegalArgumentException if it is broken
	 */
	byte[] of(byte[] packed, int codec, long size) throws IOException {
		if (size < 0 || size > MOST) {
			throw new IllegalArgumentException("too large");
		}
		looked(size);
		if (size == 0) {
			return new byte[0]; // of cells without a value some programs pack nothing, not even that it is nothing
		}
		byte[] bytes = switch (codec) {
			case NONE -> packed;
			case 1 -> snappy(packed, (int) size);
			case 2 -> gzip(packed, (int) size);
			default -> throw new IOException("Its columns are packed with " + (codec > 0 && codec < CODECS.length ? CODECS[codec] : "codec " + codec) + ", which is not read; write it without compression, or with snappy or gzip.");
		};
		if (bytes.length != size) {
			throw new IllegalArgumentException("not as long as said");
		}
		return bytes;
	}

	private static byte[] gzip(byte[] packed, int size) {
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
			return in.readNBytes(size + 1);
		} catch (IOException broken) {
			throw new IllegalArgumentException("no gzip", broken);
		}
	}

	/** A length, then literals and copies of what came before. */
	private static byte[] snappy(byte[] in, int size) {
		int at = 0;
		long length = 0;
		for (int shift = 0; shift < 35; shift += 7) {
			int one = in[at++];
			length |= (long) (one & 0x7F) << shift;
			if (one >= 0) {
				break;
			}
		}
		if (length != size) {
			throw new IllegalArgumentException("not as long as said");
		}
		byte[] out = new byte[(int) Math.min(size, 64 + in.length * 4L)];
		int to = 0;
		while (at < in.length) {
			int tag = in[at++] & 0xFF;
			int count;
			int offset = 0;
			switch (tag & 3) {
				case 0 -> {
					count = (tag >> 2) + 1;
					if (count > 60) {
						int more = count - 60;
						count = little(in, at, more) + 1;
						at += more;
					}
				}
				case 1 -> {
					count = 4 + (tag >> 2 & 7);
					offset = tag >> 5 << 8 | in[at++] & 0xFF;
				}
				case 2 -> {
					count = (tag >> 2) + 1;
					offset = little(in, at, 2);
					at += 2;
				}
				default -> {
					count = (tag >> 2) + 1;
					offset = little(in, at, 4);
					at += 4;
				}
			}
			if (count <= 0 || count > size - to || (tag & 3) != 0 && (offset <= 0 || offset > to)) {
				throw new IllegalArgumentException("no snappy");
			}
			if (to + count > out.length) {
				out = Arrays.copyOf(out, (int) Math.min(size, Math.max(to + (long) count, out.length * 2L)));
			}
			if ((tag & 3) == 0) {
				System.arraycopy(in, at, out, to, count);
				at += count;
				to += count;
			} else {
				for (int i = 0; i < count; i++, to++) {
					out[to] = out[to - offset];
				}
			}
		}
		return to == out.length ? out : Arrays.copyOf(out, to);
	}

	private static int little(byte[] in, int at, int count) {
		int value = 0;
		for (int i = 0; i < count; i++) {
			value |= (in[at + i] & 0xFF) << 8 * i;
		}
		return value;
	}
}
