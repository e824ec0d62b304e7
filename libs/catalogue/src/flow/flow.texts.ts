export const FLOW_TEXTS: Record<string, { vi: { title: string; remedy: string }; en: { title: string; remedy: string } }> = {
  'catalogue.flow_token_closed': {
    vi: { title: 'Bước này đã kết thúc', remedy: 'Tải lại hồ sơ để xem bước hiện tại; có thể đồng nghiệp vừa xử lý.' },
    en: { title: 'This step is already finished', remedy: 'Reload the dossier to see its current step; a colleague may have handled it.' },
  },
  'catalogue.flow_action_unknown': {
    vi: { title: 'Bước {{step}} không có thao tác này', remedy: 'Tải lại hồ sơ và chọn một trong các thao tác đang hiển thị.' },
    en: { title: 'Step {{step}} has no such action', remedy: 'Reload the dossier and choose one of the actions shown.' },
  },
  'catalogue.flow_broken': {
    vi: { title: 'Quy trình có lỗi ở bước {{step}}', remedy: 'Báo quản trị hệ thống kiểm tra lại quy trình; hồ sơ chưa bị thay đổi.' },
    en: {
      title: 'The workflow is faulty at step {{step}}',
      remedy: 'Ask the administrator to check the workflow; the dossier has not been changed.',
    },
  },
};
