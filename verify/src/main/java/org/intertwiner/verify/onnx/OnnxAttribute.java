package org.intertwiner.verify.onnx;

import java.util.List;

/** A setting of an {@link OnnxNode}. */
public sealed interface OnnxAttribute {

  /**
   * A real number.
   *
   * @param value the number, of binary32
   */
  record Real(double value) implements OnnxAttribute {}

  /**
   * A whole number.
   *
   * @param value the number
   */
  record Whole(long value) implements OnnxAttribute {}

  /**
   * A text.
   *
   * @param value the text, read as UTF-8
   */
  record Text(String value) implements OnnxAttribute {}

  /**
   * Real numbers.
   *
   * @param values the numbers, of binary32
   */
  record Reals(List<Double> values) implements OnnxAttribute {
    /**
     * Copies the list.
     *
     * @param values the numbers, of binary32
     */
    public Reals {
      values = List.copyOf(values);
    }
  }

  /**
   * Whole numbers.
   *
   * @param values the numbers
   */
  record Wholes(List<Long> values) implements OnnxAttribute {
    /**
     * Copies the list.
     *
     * @param values the numbers
     */
    public Wholes {
      values = List.copyOf(values);
    }
  }

  /**
   * Texts.
   *
   * @param values the texts, read as UTF-8
   */
  record Texts(List<String> values) implements OnnxAttribute {
    /**
     * Copies the list.
     *
     * @param values the texts, read as UTF-8
     */
    public Texts {
      values = List.copyOf(values);
    }
  }

  /**
   * Arrays.
   *
   * @param values the arrays
   * @param many whether the setting is a list of arrays, not one array
   */
  record Arrays(List<OnnxConstant> values, boolean many) implements OnnxAttribute {
    /**
     * Copies the list.
     *
     * @param values the arrays
     * @param many whether the setting is a list of arrays, not one array
     */
    public Arrays {
      values = List.copyOf(values);
    }
  }

  /**
   * Graphs within the node.
   *
   * @param values the graphs
   * @param many whether the setting is a list of graphs, not one graph
   */
  record Graphs(List<OnnxBody> values, boolean many) implements OnnxAttribute {
    /**
     * Copies the list.
     *
     * @param values the graphs
     * @param many whether the setting is a list of graphs, not one graph
     */
    public Graphs {
      values = List.copyOf(values);
    }
  }

  /**
   * Inside a function: the setting of the caller that has this name.
   *
   * @param name the name of the caller's setting
   */
  record Reference(String name) implements OnnxAttribute {}

  /**
   * A setting of a kind that is passed on but not read: sparse arrays and types.
   *
   * @param kind the kind's number in the format
   */
  record Other(long kind) implements OnnxAttribute {}

  /**
   * The graphs within the setting.
   *
   * @return empty for all but {@link Graphs}
   */
  default List<OnnxBody> bodies() {
    return this instanceof Graphs g ? g.values() : List.of();
  }
}
