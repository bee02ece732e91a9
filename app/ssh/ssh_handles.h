// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <libssh/libssh.h>

#include <memory>

namespace edgemend {

// libssh's C handles, owned from the moment they exist. Included by app/ssh only.

struct SshSessionDeleter {
    void operator()(ssh_session session) const
    {
        // As long as the option is set, ssh_disconnect() forgets the socket without closing it. A
        // null value unsets it (and is reported as an error, which is of no interest here).
        (void)ssh_options_set(session, SSH_OPTIONS_FD, nullptr);
        ssh_disconnect(session);
        ssh_free(session);
    }
};
using SshSessionHandle = std::unique_ptr<ssh_session_struct, SshSessionDeleter>;

struct SshEventDeleter {
    void operator()(ssh_event event) const { ssh_event_free(event); }
};
using SshEventHandle = std::unique_ptr<ssh_event_struct, SshEventDeleter>;

struct SshKeyDeleter {
    void operator()(ssh_key key) const { ssh_key_free(key); }
};
using SshKeyHandle = std::unique_ptr<ssh_key_struct, SshKeyDeleter>;

struct SshCharsDeleter {
    void operator()(char *chars) const { ssh_string_free_char(chars); }
};
using SshChars = std::unique_ptr<char, SshCharsDeleter>;

} // namespace edgemend
