// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import org.gainsay.text.NameForm;

import picocli.CommandLine.ITypeConverter;

/** Takes a name in whatever normal form the keyboard or the shell gave it. */
final class NameConverter implements ITypeConverter<String> {
	@Override
	public String convert(String value) {
		return NameForm.of(value);
	}
}
