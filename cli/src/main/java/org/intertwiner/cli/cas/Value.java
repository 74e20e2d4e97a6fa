package org.intertwiner.cli.cas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Cyclotomic;

/** What an expression of a script stands for. */
sealed interface Value {
  /** What it is, for messages. */
  String kind();

  /** An exact number. */
  record Scalar(Cyclotomic value) implements Value {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** A permutation of as many points as are written. */
  record Moves(Permutation value) implements Value {
    @Override
    public String kind() {
      return "a permutation";
    }
  }

  /** A list in square brackets, or a tuple in round ones. */
  record Items(List<Value> values, boolean tuple) implements Value {
    @Override
    public String kind() {
      return tuple ? "a tuple" : isMatrix() ? "a matrix" : "a list";
    }

    /** Whether it is a list of lists of numbers. */
    boolean isMatrix() {
      return !values.isEmpty()
          && values.stream()
              .allMatch(
                  row ->
                      row instanceof Items entries
                          && !entries.tuple
                          && !entries.values.isEmpty()
                          && entries.values.stream().allMatch(Scalar.class::isInstance));
    }
  }

  /** A string. */
  record Quoted(String text) implements Value {
    @Override
    public String kind() {
      return "a string";
    }
  }

  /** A free group. */
  record Free(List<String> names) implements Value {
    @Override
    public String kind() {
      return "a free group";
    }
  }

  /** A word in the generators of a free group, written as presentations write it. */
  record Letters(Free group, String text) implements Value {
    @Override
    public String kind() {
      return "a word in a free group";
    }
  }

  /** The rational numbers (order 1), or with a root of unity of that order. */
  record Numbers(int order) implements Value {
    @Override
    public String kind() {
      return "a field";
    }
  }

  /** A group, as group files describe it, or a name. */
  record Described(JsonNode node) implements Value {
    @Override
    public String kind() {
      return "a group";
    }
  }
}
