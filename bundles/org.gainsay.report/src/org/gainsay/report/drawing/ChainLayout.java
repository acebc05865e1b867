// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.gainsay.analysis.ChainGraph;
import org.gainsay.report.drawing.ChainDrawing.Box;
import org.gainsay.report.drawing.ChainDrawing.Line;
import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.drawing.ChainDrawing.Words;

/**
 * Lays a chain graph out in layers from left to right, from who cites to who is cited. The only class that knows ELK: who does not draw loads
 * nothing of it. The same graph always gets the same layout.
 */
public final class ChainLayout {

	private static final double COLUMN_GAP = 36;

	/** ELK follows a chain by recursion, and takes more than the square of their number for many nodes. */
	private static final int MOST_LAYERED = 500;

	static {
		// the option types that ELK copies; its registry of algorithms is not needed
		LayoutMetaDataService.initElkReflect();
	}

	private ChainLayout() {
	}

	/** Lays out a graph; one without nodes has a drawing without size. */
	public static ChainDrawing of(ChainGraph graph) {
		ElkNode root = ElkGraphUtil.createGraph();
		root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
		root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
		root.setProperty(CoreOptions.PADDING, new ElkPadding(12));
		root.setProperty(CoreOptions.RANDOM_SEED, 1);
		root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
		root.setProperty(LayeredOptions.SPACING_NODE_NODE, ChainPieces.ROW_GAP);
		root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, COLUMN_GAP);
		root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
		root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
		root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
		Map<String, ElkNode> nodes = new LinkedHashMap<>();
		Map<String, List<Words>> words = new HashMap<>();
		for (ChainGraph.Node node : graph.nodes()) {
			List<Words> inside = ChainPieces.words(node);
			words.put(node.id(), inside);
			ElkNode made = ElkGraphUtil.createNode(root);
			made.setDimensions(ChainPieces.width(inside), ChainPieces.height(inside));
			if (node.kind() == ChainGraph.Node.Kind.ARTICLE) {
				made.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
			}
			nodes.put(node.id(), made);
		}
		List<ElkEdge> edges = new ArrayList<>();
		for (ChainGraph.Edge edge : graph.edges()) {
			// an outlet stands among those who are cited, to the right of its article: so all articles lead to a single route
			boolean publishes = edge.kind() != ChainGraph.Edge.Kind.CITES;
			ElkEdge made = ElkGraphUtil.createSimpleEdge(nodes.get(publishes ? edge.to() : edge.from()), nodes.get(publishes ? edge.from() : edge.to()));
			String text = ChainPieces.label(edge);
			if (text != null) {
				ElkLabel label = ElkGraphUtil.createLabel(text, made);
				label.setDimensions(TypeWidth.of(text, ChainDrawing.SMALL, false) + 4, ChainDrawing.SMALL * ChainPieces.LEADING);
				label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
			}
			edges.add(made);
		}
		if (nodes.size() > MOST_LAYERED) {
			columns(root);
		} else if (!nodes.isEmpty()) {
			new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
		}
		List<Box> boxes = graph.nodes().stream().map(node -> box(node, nodes.get(node.id()), words.get(node.id()))).toList();
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < edges.size(); i++) {
			lines.add(line(graph.edges().get(i), edges.get(i)));
		}
		return new ChainDrawing(graph, root.getWidth(), root.getHeight(), boxes, List.copyOf(lines));
	}

	/** Puts the nodes one below the other, in as many columns as rows, and joins them by straight lines. */
	private static void columns(ElkNode root) {
		int rows = (int) Math.ceil(Math.sqrt(root.getChildren().size()));
		double x = ChainPieces.TOP;
		double y = ChainPieces.TOP;
		double bottom = 0;
		for (int i = 0; i < root.getChildren().size(); i++) {
			if (i > 0 && i % rows == 0) {
				x += ChainPieces.TEXT + 2 * ChainPieces.SIDE + COLUMN_GAP;
				y = ChainPieces.TOP;
			}
			ElkNode node = root.getChildren().get(i);
			node.setLocation(x, y);
			y += node.getHeight() + ChainPieces.ROW_GAP;
			bottom = Math.max(bottom, y);
		}
		root.setDimensions(x + ChainPieces.TEXT + 2 * ChainPieces.SIDE + ChainPieces.TOP, bottom);
		for (ElkEdge edge : root.getContainedEdges()) {
			ElkNode from = (ElkNode) edge.getSources().getFirst();
			ElkNode to = (ElkNode) edge.getTargets().getFirst();
			ElkEdgeSection section = ElkGraphUtil.createEdgeSection(edge);
			section.setStartLocation(from.getX() + from.getWidth(), from.getY() + from.getHeight() / 2);
			section.setEndLocation(to.getX(), to.getY() + to.getHeight() / 2);
			edge.getLabels().forEach(label -> label.setLocation(section.getEndX() - label.getWidth(), section.getEndY()));
		}
	}

	private static Box box(ChainGraph.Node node, ElkNode at, List<Words> words) {
		return ChainPieces.box(node, at.getX(), at.getY(), at.getWidth(), at.getHeight(), words);
	}

	private static Line line(ChainGraph.Edge edge, ElkEdge at) {
		List<Point> points = new ArrayList<>();
		for (ElkEdgeSection section : at.getSections()) {
			points.add(new Point(section.getStartX(), section.getStartY()));
			section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
			points.add(new Point(section.getEndX(), section.getEndY()));
		}
		if (edge.kind() != ChainGraph.Edge.Kind.CITES) {
			Collections.reverse(points);
		}
		Words label = at.getLabels().isEmpty() ? null : label(at.getLabels().getFirst());
		return new Line(edge, List.copyOf(points), edge.kind() != ChainGraph.Edge.Kind.CITES ? List.of() : ChainPieces.head(points), label);
	}

	private static Words label(ElkLabel at) {
		return new Words(at.getText(), at.getX() + 2, at.getY() + ChainDrawing.SMALL, at.getWidth() - 4, ChainDrawing.SMALL, false);
	}
}
