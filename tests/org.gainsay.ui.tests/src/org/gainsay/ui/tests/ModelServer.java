// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A language model of this machine, which answers whatever it is asked with the same words. */
final class ModelServer implements AutoCloseable {

	private static final int MOST_MILLISECONDS = 20_000;

	private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
	private final List<String> requests = new CopyOnWriteArrayList<>();
	private final byte[] answer;

	/** @param says what the model says; it is quoted as JSON */
	ModelServer(String status, String says) throws IOException {
		String quoted = says.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
		byte[] body = ("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"" + quoted + "\"}}]}").getBytes(StandardCharsets.UTF_8);
		String head = "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
		answer = (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
		Thread thread = new Thread(this::accept, "model server");
		thread.setDaemon(true);
		thread.start();
	}

	String address() {
		return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
	}

	/** The bodies of all requests so far. */
	List<String> requests() {
		return requests;
	}

	private void accept() {
		while (!socket.isClosed()) {
			try (Socket connection = socket.accept(); BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)); OutputStream out = connection.getOutputStream()) {
				connection.setSoTimeout(MOST_MILLISECONDS);
				int length = 0;
				for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
					length = line.toLowerCase().startsWith("content-length:") ? Integer.parseInt(line.substring(15).strip()) : length;
				}
				StringBuilder body = new StringBuilder();
				for (int c = 0; body.toString().getBytes(StandardCharsets.UTF_8).length < length && c >= 0;) {
					c = in.read();
					if (c >= 0) {
						body.append((char) c);
					}
				}
				requests.add(body.toString());
				out.write(answer);
			} catch (IOException gone) {
				// the other side has what it wants, or the server is closed
			}
		}
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
