#include "CLanguageWeights.h"

#pragma clang diagnostic ignored "-Wunknown-warning-option"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) unsigned char weights[] = {
#embed "english.weights"
};

const void *assay_language_weights(void) { return weights; }

size_t assay_language_weights_count(void) { return sizeof weights; }
