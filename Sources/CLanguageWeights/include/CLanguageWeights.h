#ifndef ASSAY_LANGUAGE_WEIGHTS_H
#define ASSAY_LANGUAGE_WEIGHTS_H

#include <stddef.h>

/// The weights of the English tagger and parser, aligned to 64 bytes.
const void *_Nonnull assay_language_weights(void);

/// How many bytes they are.
size_t assay_language_weights_count(void);

#endif
