// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wizard/visit.h"

#include <QObject>

#include <array>

namespace edgemend {

class WizardSession;

/// The stops of the tour, in their order. Each belongs to one page of a visit.
enum class TourStop { Symptoms, Diagnosis, Findings, FixPreview, Report };
inline constexpr std::array allTourStops { TourStop::Symptoms, TourStop::Diagnosis,
    TourStop::Findings, TourStop::FixPreview, TourStop::Report };

/// A tour over the real pages, on the training device. It leads nowhere by itself: it follows the
/// person from page to page, and leads only where it is asked to. Ends by itself when the visit is
/// no longer one to the training device. Part of the session, so it outlives all pages. GUI thread.
class TourModel final : public QObject {
    Q_OBJECT

public:
    explicit TourModel(WizardSession &session);

    void begin(const QString &scenario); ///< goes to this training device
    void end(); ///< the visit goes on without the tour
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// The last stop that was reached.
    [[nodiscard]] TourStop stop() const { return m_stop; }
    /// Whether the page of the stop is shown. Between two stops nothing is said.
    [[nodiscard]] bool isAtStop() const;
    [[nodiscard]] bool isLastStop() const { return m_stop == allTourStops.back(); }

    [[nodiscard]] bool canGoBack() const;
    void goBack(); ///< to the page of the stop before
    [[nodiscard]] bool canGoOn() const;
    /// Leads to the next stop that can be reached now; it starts a diagnosis or reads a preview
    /// for that, and changes nothing on the device.
    void goOn();

    [[nodiscard]] static PageId pageOf(TourStop stop);

Q_SIGNALS:
    void changed();

private:
    void follow();
    [[nodiscard]] bool canReach(TourStop stop) const;
    void lead(TourStop stop);
    /// The first finding that can be mended from here; empty: there is none.
    [[nodiscard]] QByteArray mendable() const;

    WizardSession &m_session;
    bool m_running = false;
    TourStop m_stop = TourStop::Symptoms;
};

} // namespace edgemend
