// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wizard/widgets/fold.h"

#include "wizard/style/paint.h"

#include <QEvent>
#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace edgemend {

namespace {

constexpr int cardHeight = 52, cardPadding = 18, markGap = 14, chevronGap = 16, inlineGap = 12;
constexpr int contentTop = 4, contentBottom = 16;

} // namespace

/// Shows the upper part of its one child, as much as the fold is open.
class FoldClip final : public QWidget {
public:
    explicit FoldClip(QWidget *parent)
        : QWidget(parent)
        , m_inside(new QWidget(this))
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        m_inside->installEventFilter(this);
    }

    QWidget *inside() { return m_inside; }
    void setShare(double share)
    {
        m_share = share;
        setVisible(share > 0);
        updateGeometry();
    }
    double share() const { return m_share; }

    int heightForWidth(int width) const override { return qRound(fullHeight(width) * m_share); }
    QSize sizeHint() const override
    {
        return { m_inside->sizeHint().width(), heightForWidth(width()) };
    }
    QSize minimumSizeHint() const override { return { m_inside->minimumSizeHint().width(), 0 }; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest) {
            updateGeometry();
            place();
        }
        return QWidget::eventFilter(watched, event);
    }

protected:
    void resizeEvent(QResizeEvent *) override { place(); }

private:
    int fullHeight(int width) const
    {
        const auto *layout = m_inside->layout();
        if (!layout)
            return 0;
        return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                           : layout->totalSizeHint().height();
    }
    void place() { m_inside->setGeometry(0, 0, width(), std::max(height(), fullHeight(width()))); }

    QWidget *m_inside;
    double m_share = 0;
};

FoldHead::FoldHead(const Look &look, const QString &title, FoldFace face, QWidget *parent)
    : Pressable(look, title, parent)
    , m_face(face)
{
    setCheckable(true);
    setFocusPlaceInside();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FoldHead::setMark(std::optional<Status> status)
{
    m_mark = status;
    updateGeometry();
    update();
}

void FoldHead::setEndText(const QString &text)
{
    m_endText = text;
    setAccessibleDescription(text);
    update();
}

int FoldHead::sidePadding() const { return m_face == FoldFace::Card ? cardPadding : 0; }

QSize FoldHead::sizeHint() const
{
    const QFontMetricsF metrics(look().font(TypeRole::BodyStrong));
    const auto mark = m_mark ? tokens::iconControl + markGap : 0;
    const auto height
        = m_face == FoldFace::Card ? std::max(cardHeight, look().target()) : look().target();
    return { qCeil(metrics.horizontalAdvance(text())) + mark + 2 * sidePadding() + chevronGap
            + tokens::iconControl,
        height };
}

QSize FoldHead::minimumSizeHint() const
{
    return { std::min(sizeHint().width(), tokens::layoutSideColumn / 2), sizeHint().height() };
}

void FoldHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(),
        { stateFill(), {}, 0,
            qreal(m_face == FoldFace::Card ? tokens::radiusCard : tokens::radiusControl) });
    auto start = sidePadding();
    auto end = width() - sidePadding();
    const auto place = [&](const QPixmap &pixmap, int x) {
        paintPixmap(painter, towardsStart(*this, { x, 0, tokens::iconControl, height() }), pixmap);
    };
    const auto inCard = m_face == FoldFace::Card;
    const QByteArray open = inCard ? "chevron-up" : "chevron-down";
    const QByteArray closed = inCard ? "chevron-down" : "chevron-next";
    const auto chevron = look().icon(
        isChecked() ? open : closed, Colour::Text, tokens::iconControl, ratioOf(*this));
    if (inCard) {
        end -= tokens::iconControl;
        place(chevron, end);
        end -= chevronGap;
    } else {
        place(chevron, start);
        start += tokens::iconControl + inlineGap;
    }
    if (m_mark) {
        place(look().statusIcon(*m_mark, tokens::iconControl, ratioOf(*this)), start);
        start += tokens::iconControl + markGap;
    }
    const QFontMetrics endMetrics(look().font(TypeRole::Caption));
    painter.setFont(look().font(TypeRole::Caption));
    painter.setPen(look().colour(Colour::TextMuted));
    painter.drawText(towardsStart(*this, { 0, 0, end, height() }),
        int(trailing(*this)) | Qt::TextSingleLine, m_endText);
    end -= m_endText.isEmpty() ? 0 : endMetrics.horizontalAdvance(m_endText) + chevronGap;
    painter.setFont(look().font(TypeRole::BodyStrong));
    painter.setPen(look().colour(Colour::Text));
    painter.drawText(towardsStart(*this, { start, 0, end - start, height() }),
        int(leading(*this)) | Qt::TextSingleLine,
        QFontMetrics(painter.font()).elidedText(text(), Qt::ElideRight, end - start));
    paintFocusInside(painter, tokens::radiusControl);
}

Fold::Fold(const Look &look, const QString &title, FoldFace face, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_face(face)
    , m_head(new FoldHead(look, title, face, this))
    , m_clip(new FoldClip(this))
    , m_content(new QVBoxLayout(m_clip->inside()))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_clip);
    const auto side = face == FoldFace::Card ? cardPadding : 0;
    m_content->setContentsMargins(
        side, contentTop, side, face == FoldFace::Card ? contentBottom : 0);
    m_content->setSpacing(tokens::s2);
    m_clip->setShare(0);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    connect(m_head, &QAbstractButton::clicked, this, [this](bool open) {
        move(open);
        Q_EMIT openChanged(open);
    });
    connect(&m_motion, &QVariantAnimation::valueChanged, this,
        [this](const QVariant &share) { m_clip->setShare(share.toDouble()); });
}

void Fold::setOpen(bool open)
{
    m_motion.stop();
    m_head->setChecked(open);
    m_clip->setShare(open ? 1 : 0);
}

void Fold::move(bool open)
{
    m_motion.stop();
    const auto time = m_look.motion(tokens::motionFold);
    if (time == 0)
        return m_clip->setShare(open ? 1 : 0);
    m_motion.setDuration(time);
    m_motion.setStartValue(m_clip->share());
    m_motion.setEndValue(open ? 1.0 : 0.0);
    m_motion.start();
}

void Fold::paintEvent(QPaintEvent *)
{
    if (m_face != FoldFace::Card)
        return;
    QPainter painter(this);
    paintBox(painter, rect(),
        { m_look.colour(Colour::Surface), m_look.colour(Colour::Border), qreal(m_look.hairline()),
            tokens::radiusCard });
}

} // namespace edgemend
