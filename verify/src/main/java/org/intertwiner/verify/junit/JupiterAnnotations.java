package org.intertwiner.verify.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestTag;

/** Annotations of Jupiter that this engine respects, where Jupiter is there at all. */
final class JupiterAnnotations {
  private static final boolean PRESENT = present();

  private JupiterAnnotations() {}

  private static boolean present() {
    try {
      return Tag.class.isAnnotation();
    } catch (NoClassDefFoundError absent) {
      return false;
    }
  }

  static Set<TestTag> tags(AnnotatedElement element) {
    return PRESENT ? Reader.tags(element) : Set.of();
  }

  static Optional<String> disabled(AnnotatedElement element) {
    return PRESENT ? Reader.disabled(element) : Optional.empty();
  }

  /** Apart, so that it is linked only where Jupiter is present. */
  private static final class Reader {
    private Reader() {}

    static Set<TestTag> tags(AnnotatedElement element) {
      return AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream()
          .map(Tag::value)
          .filter(TestTag::isValid)
          .map(TestTag::create)
          .collect(Collectors.toSet());
    }

    static Optional<String> disabled(AnnotatedElement element) {
      return AnnotationSupport.findAnnotation(element, Disabled.class)
          .map(d -> d.value().isEmpty() ? element + " is @Disabled" : d.value());
    }
  }
}
