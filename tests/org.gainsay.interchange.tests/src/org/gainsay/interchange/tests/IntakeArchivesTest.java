// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gainsay.corpus.Memory;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.intake.Intake;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.gainsay.interchange.texts.intake.IntakeSummary.OfSource;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.interchange.texts.intake.IntakeWish;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, honest and not. */
class IntakeArchivesTest {

	private static final byte[] TEXT = "A headline of an invented paper\n\nThe first of its paragraphs is not long, and nobody in it is real.\n".getBytes(StandardCharsets.UTF_8);

	@TempDir
	private Path folder;

	private static byte[] zip(Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private IntakeSummary bring(Path source) throws IOException {
		return Intake.of(new IntakeWish(List.of(source), null, folder.resolve("corpus"), true, Map.of(), Memory.NONE), Progress.NONE);
	}

	private IntakeSummary bring(Map<String, byte[]> files) throws IOException {
		return bring(Files.write(folder.resolve("press.zip"), zip(files)));
	}

	private static String why(IntakeSummary summary, String name) {
		OfSource source = summary.sources().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError(name + " is not in " + summary));
		assertEquals(Outcome.SKIPPED, source.outcome(), source.toString());
		return source.remarks().getFirst();
	}

	@Test
	void anArchiveIsAFolder() throws IOException {
		IntakeSummary summary = bring(Map.of("2024/a.txt", TEXT));
		assertEquals(1, summary.articles());
		assertTrue(Files.exists(folder.resolve("corpus/press/2024/a.txt")));
		assertTrue(Files.exists(folder.resolve("corpus/raw/press.zip/2024/a.txt")));
	}

	private static byte[] gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(bytes);
		}
		return packed.toByteArray();
	}

	@Test
	void aFileThatIsPackedAloneIsReadUnderItsName() throws IOException {
		Path sources = Files.createDirectories(folder.resolve("saved"));
		Files.write(sources.resolve("a.txt.gz"), gzip(TEXT));
		byte[] cut = gzip(TEXT);
		Files.write(sources.resolve("cut.txt.gz"), Arrays.copyOf(cut, cut.length / 2));
		byte[] tar = new byte[1024];
		System.arraycopy("ustar".getBytes(StandardCharsets.ISO_8859_1), 0, tar, 257, 5);
		Files.write(sources.resolve("d.tar.gz"), gzip(tar));
		Files.write(sources.resolve("bomb.txt.gz"), gzip(new byte[40 << 20]));
		IntakeSummary summary = bring(sources);
		assertEquals(1, summary.articles());
		assertTrue(Files.exists(folder.resolve("corpus/a.txt")));
		assertTrue(why(summary, "cut.txt.gz").contains("damaged"));
		assertTrue(why(summary, "d.tar.gz").contains("tar"));
		assertTrue(why(summary, "bomb.txt.gz").contains("times as large"));
		assertEquals(1, bring(folder.resolve("saved")).count(Outcome.THERE));
		assertEquals(1, bring(Map.of("b/c.txt.gz", gzip("Another mill stands in Orrel. It was sold by the town last week.".getBytes(StandardCharsets.UTF_8)))).articles());
		assertTrue(Files.exists(folder.resolve("corpus/press/b/c.txt")));
	}

	@Test
	void whatLeadsOutIsRefusedAndTheRestIsRead() throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("../evil.txt", TEXT);
		files.put("a/../../evil.txt", TEXT);
		files.put("/etc/evil.txt", TEXT);
		files.put("C:\\evil.txt", TEXT);
		files.put("..\\evil.txt", TEXT);
		files.put("CON.txt", TEXT);
		files.put("sub/lpt1", TEXT);
		files.put("__MACOSX/._good.txt", TEXT);
		files.put("good.txt", TEXT);
		IntakeSummary summary = bring(files);
		assertEquals(1, summary.articles());
		assertEquals("Its name leads out of the archive.", why(summary, "press.zip/../evil.txt"));
		assertEquals("Its name leads out of the archive.", why(summary, "press.zip/a/../../evil.txt"));
		assertTrue(why(summary, "press.zip//etc/evil.txt").contains("a place on a disk"));
		assertTrue(why(summary, "press.zip/C:/evil.txt").contains("a place on a disk"));
		assertTrue(why(summary, "press.zip/CON.txt").contains("device"));
		assertTrue(why(summary, "press.zip/sub/lpt1").contains("device"));
		assertEquals(8, summary.sources().size(), "what a system puts in for itself is not told of");
		assertFalse(Files.exists(folder.resolve("evil.txt")));
	}

	@Test
	void aLinkInAnArchiveIsNotFollowed() throws IOException {
		byte[] archive = zip(Map.of("link.txt", "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
		for (int i = 0; i < archive.length - 46; i++) { // in the table at the end: made by Unix, and a link
			if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1 && archive[i + 3] == 2) {
				archive[i + 5] = 3;
				archive[i + 40] = (byte) 0xFF;
				archive[i + 41] = (byte) 0xA1;
			}
		}
		assertTrue(why(bring(Files.write(folder.resolve("press.zip"), archive)), "press.zip/link.txt").contains("link"));
	}

	@Test
	void aBombIsRefusedAndAnHonestFileIsNot() throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("bomb.txt", new byte[40 << 20]);
		files.put("honest.txt", honest());
		IntakeSummary summary = bring(files);
		assertTrue(why(summary, "press.zip/bomb.txt").contains("times as large"), summary.toString());
		OfSource honest = summary.sources().getLast();
		assertEquals(Outcome.READ, honest.outcome(), honest.toString());
	}

	/** About 130 times as large as it is packed: lines that differ by a number. */
	private static byte[] honest() throws IOException {
		StringBuilder text = new StringBuilder("A table of an invented port\n\n");
		for (int i = 0; i < 12_000; i++) {
			text.append("The ferry left the harbour of Quillhaven at the hour that was printed, and nobody whose name the paper gives complained about it on that day or the next").append(i % 10).append(".\n");
		}
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		double ratio = bytes.length / (double) zip(Map.of("a", bytes)).length;
		assertTrue(ratio > 130, () -> "it is packed 1 : " + ratio);
		return bytes;
	}

	@Test
	void whatIsTooLargeIsRefusedBySizeWithoutARatio() throws IOException {
		Path large = folder.resolve("one-line.txt");
		byte[] block = new byte[1 << 20];
		Arrays.fill(block, (byte) 'a');
		try (OutputStream out = Files.newOutputStream(large)) {
			for (int i = 0; i < 65; i++) {
				out.write(block);
			}
		}
		assertEquals("It is larger than the 64 MiB that one file may have; divide it.", why(bring(large), "one-line.txt"));
	}

	/** A page as a crawler records it, or something else. */
	private static byte[] recorded(String address, String type, byte[] body) {
		byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
		byte[] head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: 2026-11-25T11:30:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
				+ (http.length + body.length) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
		byte[] record = Arrays.copyOf(head, head.length + http.length + body.length + 4);
		System.arraycopy(http, 0, record, head.length, http.length);
		System.arraycopy(body, 0, record, head.length + http.length, body.length);
		System.arraycopy("\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0, record, record.length - 4, 4);
		return record;
	}

	private static byte[] page(String words) {
		return ("<html><head><title>Bridge</title></head><body><article><h1>Bridge " + words + "</h1><p>The bridge at " + words + " was closed on Monday after cracks had been found in two of its beams, said the mayor of the town.</p>"
				+ "<p>Nobody could say yesterday how long the repair of the " + words + " bridge will take, and who is going to pay for it.</p></article></body></html>").getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void aWebArchiveIsReadPieceByPieceHoweverLargeItIs() throws IOException {
		Path sources = Files.createDirectories(folder.resolve("crawls"));
		byte[] film = new byte[65 << 20];
		new Random(20261130).nextBytes(film); // which nobody can pack
		for (boolean packed : new boolean[] { false, true }) {
			try (OutputStream out = Files.newOutputStream(sources.resolve(packed ? "b.warc.gz" : "a.warc"))) {
				for (byte[] record : List.of(recorded("https://news.example/1", "text/html", page(packed ? "Orrel" : "Quillhaven")), recorded("https://news.example/film", "video/mp4", film), recorded("https://news.example/large", "text/html", packed ? new byte[0] : film),
						recorded("https://news.example/2", "text/html", page(packed ? "Marsh" : "Estervale")))) {
					out.write(packed ? gzip(record) : record);
				}
				out.write(packed ? new byte[0] : "WARC/1.0\r\nWARC-Type: resp".getBytes(StandardCharsets.US_ASCII));
			}
		}
		Files.write(sources.resolve("large.gz"), Arrays.copyOf(gzip(TEXT), 65 << 20));
		assertTrue(Files.size(sources.resolve("b.warc.gz")) > 64 << 20);
		IntakeSummary summary = bring(sources);
		assertEquals(4, summary.articles());
		OfSource plain = summary.sources().getFirst();
		assertEquals("warc", plain.format());
		assertTrue(plain.remarks().stream().anyMatch(remark -> remark.contains("https://news.example/large") && remark.contains("larger than 64 MiB")), plain.toString());
		assertTrue(plain.remarks().stream().noneMatch(remark -> remark.contains("film")), plain.toString());
		assertTrue(plain.remarks().stream().anyMatch(remark -> remark.contains("cut or damaged")), plain.toString());
		assertEquals(-1, Files.mismatch(sources.resolve("a.warc"), folder.resolve("corpus/raw/a.warc")));
		assertTrue(Files.readString(folder.resolve("corpus/b.warc-002.txt")).contains("Marsh"));
		assertTrue(why(summary, "large.gz").contains("64 MiB"));
		assertEquals(2, bring(sources).count(Outcome.THERE));
		IntakeSummary asText = Intake.of(new IntakeWish(List.of(sources.resolve("a.warc")), "text", folder.resolve("other"), true, Map.of(), Memory.NONE), Progress.NONE);
		assertTrue(why(asText, "a.warc").contains("64 MiB"));
	}

	@Test
	void archivesInArchivesEndSomewhere() throws IOException {
		byte[] inner = zip(Map.of("deep.txt", TEXT));
		byte[] three = zip(Map.of("c.zip", inner));
		byte[] two = zip(Map.of("b.zip", three, "mid.txt", TEXT));
		IntakeSummary summary = bring(Map.of("a.zip", two));
		assertEquals(1, summary.articles());
		assertTrue(Files.exists(folder.resolve("corpus/press/a/mid.txt")));
		assertTrue(why(summary, "press.zip/a.zip/b.zip/c.zip").contains("archive in an archive in an archive"));
	}

	@Test
	void aBrokenArchiveIsSaid() throws IOException {
		byte[] archive = zip(Map.of("a.txt", TEXT, "b.txt", TEXT));
		assertTrue(why(bring(Files.write(folder.resolve("half.zip"), Arrays.copyOf(archive, archive.length / 2))), "half.zip").contains("format"));
	}

	@Test
	void aLinkThatLeadsOutIsRefused() throws IOException {
		Path source = Files.createDirectories(folder.resolve("src"));
		Files.write(folder.resolve("secret.txt"), TEXT);
		Files.write(source.resolve("a.txt"), TEXT);
		try {
			Files.createSymbolicLink(source.resolve("out.txt"), folder.resolve("secret.txt"));
			Files.createSymbolicLink(source.resolve("up"), folder);
			Files.createSymbolicLink(source.resolve("nowhere.txt"), source.resolve("none"));
		} catch (IOException | UnsupportedOperationException noLinks) {
			Assumptions.abort("no links here");
		}
		IntakeSummary summary = bring(source);
		assertEquals(1, summary.articles());
		assertTrue(why(summary, "out.txt").contains("leads out"));
		assertTrue(why(summary, "up").contains("leads out"));
		assertTrue(why(summary, "nowhere.txt").contains("nowhere"));
	}
}
