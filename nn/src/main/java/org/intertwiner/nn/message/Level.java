package org.intertwiner.nn.message;

/** What the numbers of a graph model belong to. */
public enum Level {
  /** One row for each node. */
  NODES,
  /** One row for each graph of a batch. */
  GRAPHS
}
