// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server of this machine that says, byte for byte, what a test wants it to say, and is asked by nobody else. */
final class LoopbackServer implements AutoCloseable {

	private static final int MOST_SECONDS = 20;

	private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
	private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
	private final Map<String, Queue<byte[]>> next = new ConcurrentHashMap<>();
	private final Set<String> stalling = ConcurrentHashMap.newKeySet();
	private final CountDownLatch closed = new CountDownLatch(1);
	/** The heads of all requests, the first line of each first. */
	final List<List<String>> requests = new CopyOnWriteArrayList<>();
	/** Counts down when something is asked that is never answered whole. */
	final CountDownLatch hangs = new CountDownLatch(1);

	LoopbackServer() throws IOException {
		Thread thread = new Thread(this::accept, "loopback server");
		thread.setDaemon(true);
		thread.start();
	}

	String address(String path) {
		return "http://127.0.0.1:" + socket.getLocalPort() + path;
	}

	/** Answers with a head and a body; its length is said, and the connection is closed behind it. */
	void put(String path, String status, byte[] body, String... head) {
		answers.put(path, whole(status, body, head));
	}

	/** What it answers at a path after all that was said for it before. */
	void then(String path, String status, String body) {
		next.computeIfAbsent(path, key -> new ConcurrentLinkedQueue<>()).add(whole(status, body.getBytes(StandardCharsets.UTF_8)));
	}

	private static byte[] whole(String status, byte[] body, String... head) {
		String lines = "HTTP/1.1 " + status + "\r\n" + String.join("", List.of(head).stream().map(line -> line + "\r\n").toList()) + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
		byte[] start = lines.getBytes(StandardCharsets.UTF_8);
		byte[] whole = new byte[start.length + body.length];
		System.arraycopy(start, 0, whole, 0, start.length);
		System.arraycopy(body, 0, whole, start.length, body.length);
		return whole;
	}

	void put(String path, String status, String body, String... head) {
		put(path, status, body.getBytes(StandardCharsets.UTF_8), head);
	}

	void page(String path, String body) {
		put(path, "200 OK", body, "Content-Type: text/html; charset=utf-8");
	}

	/** Says so much, and closes the connection. */
	void breakOff(String path, String start) {
		answers.put(path, start.getBytes(StandardCharsets.UTF_8));
	}

	/** Says so much, and then nothing more. */
	void stall(String path, String start) {
		breakOff(path, start);
		stalling.add(path);
	}

	List<String> paths() {
		return requests.stream().map(head -> head.getFirst().split(" ")[1]).toList();
	}

	private void accept() {
		while (true) {
			try {
				Socket one = socket.accept();
				Thread thread = new Thread(() -> answer(one), "loopback connection");
				thread.setDaemon(true);
				thread.start();
			} catch (IOException end) {
				return;
			}
		}
	}

	private void answer(Socket connection) {
		try (connection; BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)); OutputStream out = connection.getOutputStream()) {
			connection.setSoTimeout(MOST_SECONDS * 1000);
			List<String> head = new CopyOnWriteArrayList<>();
			for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
				head.add(line);
			}
			if (head.isEmpty()) {
				return;
			}
			requests.add(head);
			String path = head.getFirst().split(" ")[1];
			byte[] answer = answers.getOrDefault(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
			byte[] following = next.getOrDefault(path, new ConcurrentLinkedQueue<>()).poll();
			if (following != null) {
				answers.put(path, following);
			}
			out.write(answer);
			out.flush();
			if (stalling.contains(path)) {
				hangs.countDown();
				closed.await(MOST_SECONDS, TimeUnit.SECONDS);
			}
		} catch (IOException | InterruptedException gone) {
			// the other side has what it wants
		}
	}

	@Override
	public void close() throws IOException {
		closed.countDown();
		socket.close();
	}
}
