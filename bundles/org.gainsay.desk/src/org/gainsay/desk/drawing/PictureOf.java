// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.drawing;

import java.util.List;
import java.util.Optional;

/** A picture without anything in it. */
public record PictureOf(double width, double height) implements Picture {

	@Override
	public List<Item> items() {
		return List.of();
	}

	@Override
	public Optional<Item> at(double x, double y, double tolerance) {
		return Optional.empty();
	}
}
