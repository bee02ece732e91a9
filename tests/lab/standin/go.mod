module edgemend.test/standin

go 1.19
