//! Words of the deadline engine (`TIM-*`).
