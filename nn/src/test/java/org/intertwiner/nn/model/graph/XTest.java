package org.intertwiner.nn.model.graph;
final class XTest {}
