# Two commands: `make demo` shows what assay does, `make test` checks that it does it.

.POSIX:
.PHONY: demo test lint fuzz

# How long `make fuzz` works, and on what: markup or reading.
SECONDS = 60
ENTRY = markup

demo:
	@scripts/deps
	@swift build -c release --product assay
	@.build/release/assay report Examples/harbour-hall --output report.html
	@echo "The report is $$(pwd)/report.html; open it in a browser."

test: lint
	@swift test

lint:
	@scripts/deps
	@swift format lint --strict -r -p Package.swift Sources Tests Benchmarks Fuzzing

fuzz:
	@Fuzzing/run $(ENTRY) $(SECONDS)
