// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThread>

#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>

namespace edgemend {

/// Runs `work` in a thread of its own and hands what it made to `then`, in the thread of
/// `receiver`. For what takes longer than a picture of the screen may (a PDF, a photo, a slow disk)
/// and always ends. `work` must own all it touches. A receiver that goes (a page: with the
/// window, or for another language) waits for its work; `then` is not called any more.
template <typename Work, typename Then>
void inBackground(QObject *receiver, Work &&work, Then &&then)
{
    using Value = std::invoke_result_t<std::decay_t<Work> &>;
    struct Made {
        std::mutex mutex;
        std::optional<Value> value;
    };
    auto made = std::make_shared<Made>();
    auto *thread = QThread::create([made, work = std::forward<Work>(work)]() mutable {
        std::optional<Value> value { work() };
        const std::lock_guard lock { made->mutex };
        made->value = std::move(value);
    });
    QObject::connect(thread, &QThread::finished, receiver, [made, then = std::forward<Then>(then)] {
        std::optional<Value> value;
        {
            const std::lock_guard lock { made->mutex };
            value = std::move(made->value);
        }
        then(std::move(*value));
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QObject::connect(
        receiver, &QObject::destroyed, thread, [thread] { thread->wait(); }, Qt::DirectConnection);
    thread->start();
}

} // namespace edgemend
