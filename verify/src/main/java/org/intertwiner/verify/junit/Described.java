package org.intertwiner.verify.junit;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The nodes of the tree of tests: classes, annotated methods, and the checks of their reports. */
final class Described {
  private Described() {}

  /** A class with annotated methods. */
  static final class OfClass extends AbstractTestDescriptor {
    private final Class<?> type;

    OfClass(UniqueId parent, Class<?> type) {
      super(parent.append("class", type.getName()), type.getSimpleName(), ClassSource.from(type));
      this.type = type;
    }

    Class<?> type() {
      return type;
    }

    @Override
    public Type getType() {
      return Type.CONTAINER;
    }

    @Override
    public String getLegacyReportingName() {
      return type.getName();
    }

    @Override
    public Set<TestTag> getTags() {
      return inherited(this, JupiterAnnotations.tags(type));
    }
  }

  /** An annotated method. */
  static final class OfMethod extends AbstractTestDescriptor {
    private final Class<?> type;
    private final Method method;

    OfMethod(UniqueId parent, Class<?> type, Method method) {
      super(
          parent.append("method", method.getName() + "()"),
          method.getName() + "()",
          MethodSource.from(type, method));
      this.type = type;
      this.method = method;
    }

    Class<?> type() {
      return type;
    }

    Method method() {
      return method;
    }

    @Override
    public Type getType() {
      return Type.CONTAINER;
    }

    @Override
    public boolean mayRegisterTests() {
      return true;
    }

    @Override
    public Set<TestTag> getTags() {
      return inherited(this, JupiterAnnotations.tags(method));
    }
  }

  /**
   * One check, known only after the method has run. Build tools tell the runs of one method apart
   * by its parameters, and take what has none for repetitions of one test; so the name of the check
   * stands where the types of parameters would.
   */
  static final class OfCheck extends AbstractTestDescriptor {
    private final String legacyName;

    OfCheck(OfMethod parent, int index, String name) {
      super(
          parent.getUniqueId().append("check", "#" + index),
          parent.getDisplayName() + " " + name,
          MethodSource.from(parent.type().getName(), parent.method().getName(), name));
      this.legacyName = parent.getDisplayName() + "[" + name + "]";
    }

    @Override
    public String getLegacyReportingName() {
      return legacyName;
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
      return inherited(this, Set.of());
    }
  }

  private static Set<TestTag> inherited(AbstractTestDescriptor node, Set<TestTag> own) {
    Set<TestTag> all = new HashSet<>(own);
    node.getParent().ifPresent(parent -> all.addAll(parent.getTags()));
    return Set.copyOf(all);
  }
}
