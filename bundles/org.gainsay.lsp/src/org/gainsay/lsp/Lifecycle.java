// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.util.function.Predicate;

import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/** Lets the messages through that the protocol has at this time: the first is initialize, and after shutdown there is exit alone. */
final class Lifecycle implements MessageConsumer {

	private enum State {
		NEW, SERVING, SHUT_DOWN
	}

	private final MessageConsumer inside;
	private final MessageConsumer client;
	private final Predicate<String> known;
	/** Changed by the thread that reads messages. */
	private volatile State state = State.NEW;

	/**
	 * @param inside where messages go
	 * @param client where the answers go of those that do not
	 * @param known  the methods that there are
	 */
	Lifecycle(MessageConsumer inside, MessageConsumer client, Predicate<String> known) {
		this.known = known;
		this.inside = inside;
		this.client = client;
	}

	@Override
	public void consume(Message message) {
		if (message instanceof RequestMessage request) {
			String refused = refused(request.getMethod());
			if (refused != null) {
				answer(request, state == State.NEW ? ResponseErrorCode.ServerNotInitialized : ResponseErrorCode.InvalidRequest, refused);
				return;
			}
			if (request.getParams() == null && !request.getMethod().equals("shutdown") && known.test(request.getMethod())) {
				answer(request, ResponseErrorCode.InvalidParams, "The request " + request.getMethod() + " has no parameters.");
				return;
			}
			state = request.getMethod().equals("initialize") ? State.SERVING : request.getMethod().equals("shutdown") ? State.SHUT_DOWN : state;
		} else if (message instanceof NotificationMessage notification && state != State.SERVING && !notification.getMethod().equals("exit")) {
			return;
		}
		inside.consume(message);
	}

	/** Why a request may not come now; null if it may. */
	private String refused(String method) {
		return switch (state) {
			case NEW -> method.equals("initialize") ? null : "The first request is initialize.";
			case SERVING -> method.equals("initialize") ? "The server is initialized already." : null;
			case SHUT_DOWN -> "The server was shut down; nothing but exit may follow.";
		};
	}

	private void answer(RequestMessage request, ResponseErrorCode code, String message) {
		ResponseMessage answer = new ResponseMessage();
		answer.setRawId(request.getRawId());
		answer.setError(new ResponseError(code, message, null));
		client.consume(answer);
	}

	/** Whether the client said shutdown. */
	boolean shutDown() {
		return state == State.SHUT_DOWN;
	}
}
