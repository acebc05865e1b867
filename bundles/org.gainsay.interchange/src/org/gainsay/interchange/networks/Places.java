// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.networks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.networks.Node;
import org.gainsay.analysis.networks.Value;

/** The nodes of a network in one row: first the rows, then the columns that are not among them. */
final class Places {

	private final List<Node> all;
	private final int[] columns;

	Places(Network network) {
		all = new ArrayList<>(network.rows());
		columns = new int[network.columns().size()];
		Map<Value, Integer> known = new HashMap<>();
		if (!network.twoMode() || network.directed()) {
			network.rows().forEach(node -> known.put(node.value(), known.size()));
		}
		for (int j = 0; j < columns.length; j++) {
			Integer same = known.get(network.columns().get(j).value());
			columns[j] = same != null ? same : all.size();
			if (same == null) {
				all.add(network.columns().get(j));
			}
		}
	}

	List<Node> all() {
		return all;
	}

	/** The place of a row, which is its own. */
	int row(int i) {
		return i;
	}

	/** The place of a column. */
	int column(int j) {
		return columns[j];
	}
}
