// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A server that speaks as OpenAI's does, and how it is asked.
 *
 * @param address   what stands before {@code /chat/completions}, such as {@code http://localhost:11434/v1}
 * @param model     the name of the model there
 * @param key       null for none; goes to this server only, and into no file, message or log
 * @param timeout   for one answer as a whole
 * @param perMinute how many requests a minute at the most
 */
public record Endpoint(URI address, String model, @Nullable String key, Duration timeout, int perMinute) {

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	/**
	 * A server by its address.
	 *
	 * @throws IllegalArgumentException with a message for the user if the address is none, or a key would go over the network for everybody to read
	 */
	public static Endpoint of(String address, String model, @Nullable String key, Duration timeout, int perMinute) {
		try {
			URI uri = new URI(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
			boolean secure = "https".equals(uri.getScheme());
			if (!secure && !"http".equals(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
				throw new IllegalArgumentException("The address of a language model is like http://localhost:11434/v1 or https://models.example/v1; \"" + address + "\" is not.");
			}
			if (key != null && !secure && !THIS_MACHINE.contains(uri.getHost())) {
				throw new IllegalArgumentException("A key is sent over https only, or to this machine; \"" + address + "\" would show it to the network.");
			}
			if (key != null && !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
				throw new IllegalArgumentException("The key has characters that no key has.");
			}
			return new Endpoint(uri, model, key, timeout, perMinute);
		} catch (URISyntaxException none) {
			throw new IllegalArgumentException("The address of a language model is like http://localhost:11434/v1; \"" + address + "\" is not.", none);
		}
	}

	/** Without the key. */
	@Override
	public String toString() {
		return address + " (" + model + ")";
	}
}
