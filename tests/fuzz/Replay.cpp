// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzzer's seeds, and damaged copies of them, once each: where there is no libFuzzer, and in every test run.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

int main(int argc, char** argv) {
    std::size_t runs = 0;
    std::mt19937 random(1);
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream in(entry.path(), std::ios::binary);
            const std::vector<unsigned char> seed{std::istreambuf_iterator<char>(in), {}};
            LLVMFuzzerTestOneInput(seed.data(), seed.size());
            ++runs;
            for (int n = 0; n < 200 && !seed.empty(); ++n, ++runs) {
                std::vector<unsigned char> copy = seed;
                const std::size_t head = std::min<std::size_t>(copy.size(), n % 2 ? 1024 : copy.size());
                for (int k = 0; k < 1 + n % 8; ++k)
                    copy[random() % head] = static_cast<unsigned char>(random());
                if (n % 10 == 0)
                    copy.resize(random() % copy.size());
                LLVMFuzzerTestOneInput(copy.data(), copy.size());
            }
        }
    std::printf("%zu inputs\n", runs);
    return runs > 0 ? 0 : 1; // no seeds is a mistake
}
