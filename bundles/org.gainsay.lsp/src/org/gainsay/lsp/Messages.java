// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Reads the client's messages. A message is taken off the stream whole before anybody looks into it, so that one that cannot be understood is
 * answered and the next one is heard. Where it cannot be told how long a message is there is no next one: that is answered, too, and ends it.
 */
final class Messages extends StreamMessageProducer {

	/** In bytes; a longer message is passed over. */
	private static final int LONGEST = 256 << 20;

	/** Answers what has no number that it could be answered by. */
	interface Complaint {
		void send(ResponseErrorCode code, String message);
	}

	private final MessageJsonHandler json;
	private final RemoteEndpoint endpoint;
	private final Complaint complaint;
	private MessageConsumer consumer;
	private boolean lost;

	Messages(InputStream in, MessageJsonHandler json, RemoteEndpoint endpoint, Complaint complaint) {
		super(in, json, endpoint);
		this.json = json;
		this.endpoint = endpoint;
		this.complaint = complaint;
	}

	@Override
	public void listen(MessageConsumer messages) {
		consumer = messages;
		super.listen(messages);
	}

	@Override
	protected void parseHeader(String line, Headers headers) {
		int colon = line.indexOf(':');
		String name = colon < 0 ? line : line.substring(0, colon).strip();
		String value = line.substring(colon + 1).strip();
		if (name.equalsIgnoreCase(CONTENT_LENGTH_HEADER)) {
			if (value.matches("\\d{1,10}") && Long.parseLong(value) <= Integer.MAX_VALUE) {
				headers.contentLength = Integer.parseInt(value);
			} else {
				lose("The header Content-Length is no length: " + value);
			}
		} else if (name.equalsIgnoreCase(CONTENT_TYPE_HEADER)) {
			int charset = value.indexOf("charset=");
			headers.charset = charset < 0 ? headers.charset : value.substring(charset + "charset=".length()).replace("\"", "").strip();
		}
	}

	/** Nothing that follows can be told apart. */
	private void lose(String why) {
		if (!lost) {
			lost = true;
			complaint.send(ResponseErrorCode.ParseError, why);
			close();
		}
	}

	@Override
	protected void fireError(Throwable problem) {
		lose(problem.getMessage());
	}

	@Override
	protected boolean handleMessage(InputStream in, Headers headers) {
		try {
			return !lost && read(in, headers);
		} catch (IOException clientIsGone) {
			return false;
		}
	}

	/** @return whether there may be another message behind it */
	private boolean read(InputStream in, Headers headers) throws IOException {
		if (headers.contentLength > LONGEST) {
			in.skipNBytes(headers.contentLength);
			complaint.send(ResponseErrorCode.InvalidRequest, "A message of " + headers.contentLength + " bytes is too long; " + LONGEST + " are the most.");
			return true;
		}
		byte[] content = in.readNBytes(headers.contentLength);
		if (content.length < headers.contentLength) {
			return false;
		}
		// "utf8" is what the first versions of the protocol wrote
		if (!headers.charset.equalsIgnoreCase("utf-8") && !headers.charset.equalsIgnoreCase("utf8")) {
			complaint.send(ResponseErrorCode.InvalidRequest, "The character set of a message is UTF-8 here, not " + headers.charset + ".");
			return true;
		}
		try {
			consumer.consume(json.parseMessage(new String(content, StandardCharsets.UTF_8)));
		} catch (MessageIssueException wrong) {
			if (wrong.getRpcMessage() instanceof RequestMessage request) {
				// it is known what is asked, so it is the parameters that cannot be read; the library has other codes for some of that
				int code = wrong.getIssues().getFirst().getIssueCode();
				endpoint.handle(request, List.of(new MessageIssue(wrong.getMessage(),
						code == ResponseErrorCode.MethodNotFound.getValue() ? code : ResponseErrorCode.InvalidParams.getValue())));
			} else {
				complaint.send(ResponseErrorCode.ParseError, wrong.getMessage());
			}
		} catch (Throwable failure) { // an Error too is about this message: the next one is heard again
			complaint.send(ResponseErrorCode.ParseError, "The message cannot be read: " + failure);
		}
		return true;
	}
}
