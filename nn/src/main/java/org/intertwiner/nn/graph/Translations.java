package org.intertwiner.nn.graph;

import java.util.Arrays;

/** Numbers the different triples of integers in the order they come. */
final class Translations {
  private int[] triples = new int[3 * 32];
  private int[] slots = new int[128];
  private int size;

  int size() {
    return size;
  }

  int at(int id, int axis) {
    return triples[3 * id + axis];
  }

  /** The number of a triple; a new one if it is new. */
  int id(int a, int b, int c) {
    int mask = slots.length - 1;
    int hash = (a * 0x9E3779B1 + b) * 0x85EBCA6B + c;
    int slot = (((hash ^ (hash >>> 15)) * 0xC2B2AE35) >>> 8) & mask;
    while (slots[slot] > 0) {
      int id = slots[slot] - 1;
      if (triples[3 * id] == a && triples[3 * id + 1] == b && triples[3 * id + 2] == c) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    if (3 * size == triples.length) {
      triples = Arrays.copyOf(triples, 2 * triples.length);
    }
    triples[3 * size] = a;
    triples[3 * size + 1] = b;
    triples[3 * size + 2] = c;
    slots[slot] = ++size;
    int id = size - 1;
    if (2 * size > slots.length) {
      grow();
    }
    return id;
  }

  private void grow() {
    int[] old = triples;
    int count = size;
    slots = new int[4 * slots.length];
    size = 0;
    for (int i = 0; i < count; i++) {
      id(old[3 * i], old[3 * i + 1], old[3 * i + 2]);
    }
  }
}
